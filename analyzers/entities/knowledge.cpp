#include "analyzers/entities/knowledge.h"

#include "analyzers/entities/embedded_data.h"

#include <array>
#include <utility>

namespace kiosque {

Knowledge load_knowledge() {
    const std::array<NameList, 4> lists{{{EntityKind::company, embedded::companies},
                                         {EntityKind::organisation, embedded::organisations},
                                         {EntityKind::place, embedded::places},
                                         {EntityKind::person, embedded::persons}}};
    NameStatistics statistics(embedded::name_statistics);
    std::uint64_t fingerprint = mix_bits(statistics.checksum() ^ fnv1a(embedded::lexicon));
    for (const NameList& list : lists) fingerprint = mix_bits(fingerprint ^ fnv1a(list.text));
    return {Gazetteer(lists), parse_lexicon(embedded::lexicon), std::move(statistics), fingerprint};
}

}  // namespace kiosque
