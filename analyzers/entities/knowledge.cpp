#include "analyzers/entities/knowledge.h"

#include "analyzers/entities/embedded_data.h"

#include <array>

namespace kiosque {

Knowledge load_knowledge() {
    const std::array<NameList, 4> lists{{{EntityKind::company, embedded::companies},
                                         {EntityKind::organisation, embedded::organisations},
                                         {EntityKind::place, embedded::places},
                                         {EntityKind::person, embedded::persons}}};
    return {Gazetteer(lists), parse_lexicon(embedded::lexicon),
            NameStatistics(embedded::name_statistics)};
}

}  // namespace kiosque
