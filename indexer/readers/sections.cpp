#include "indexer/readers/sections.h"

#include <unordered_map>

#include <fmt/format.h>

namespace kiosque {

void deliver_sections(std::string_view text, const Delivery& delivery,
                      const std::function<Record(const Section&)>& record_of) {
    const DividingRule* const rule = delivery.options().split.get();
    const std::vector<Section> sections =
        rule == nullptr ? std::vector<Section>{{text, {}}} : rule->split(text);
    if (sections.empty() && text.find_first_not_of(" \t\r\n") != std::string_view::npos)
        return delivery.skipped("every line of it fits the rule that parts articles");
    if (sections.empty()) return delivery.record({});
    if (sections.size() == 1 && !sections.front().heading)
        return delivery.record(record_of(sections.front()));
    std::unordered_map<std::string, std::size_t> titles;
    std::size_t number = 0;
    for (const Section& section : sections) {
        if (!delivery.goes_on(static_cast<std::size_t>(section.text.data() - text.data()))) return;
        Record record = record_of(section);
        ++number;
        const std::string& title = record[RecordField::title];
        const std::size_t occurrence = title.empty() ? number : ++titles[title];
        std::string name = fmt::format("{}~{}", title, occurrence);
        delivery.part(std::move(record), number, name);
    }
}

}  // namespace kiosque
