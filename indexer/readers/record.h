#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosque {

/// What an input may say of an article. The names (to_string) are those of the command-line
/// contract.
enum class RecordField : std::uint8_t {
    id,
    title,
    date,
    source,
    url,
    author,
    section,
    language,
    text
};
inline constexpr std::size_t record_fields = 9;

std::string_view to_string(RecordField field);
std::optional<RecordField> record_field(std::string_view name);

/// One article as found: uninterpreted text for each field, any bytes; empty stands for absent.
class Record {
  public:
    std::string& operator[](RecordField field) { return values_[static_cast<std::size_t>(field)]; }
    const std::string& operator[](RecordField field) const {
        return values_[static_cast<std::size_t>(field)];
    }

    /// One of several dates that an input gives, best first: the first that can be read is the
    /// record's.
    void offer_date(std::string value);
    /// Those before it, which are to be told of.
    const std::vector<std::string>& unreadable_dates() const { return unreadable_dates_; }

    /// Another value that should say the same as the record's date; told of where it does not.
    void confirm_date(std::string value) { rival_dates_.push_back(std::move(value)); }
    const std::vector<std::string>& rival_dates() const { return rival_dates_; }

  private:
    std::array<std::string, record_fields> values_;
    std::vector<std::string> unreadable_dates_;
    std::vector<std::string> rival_dates_;
};

using NamedField = std::pair<RecordField, std::string_view>;

/// Under which names an input may give each field, best first: the user's own mapping, the standard
/// name, then what is customary in the format.
class FieldNames {
  public:
    /// `map` as ReadOptions::map; entries for unknown fields are ignored (parse_field_map refuses
    /// them).
    explicit FieldNames(const std::vector<std::pair<std::string, std::string>>& map,
                        std::span<const NamedField> customary = {});

    const std::vector<std::string>& of(RecordField field) const {
        return names_[static_cast<std::size_t>(field)];
    }

  private:
    std::array<std::vector<std::string>, record_fields> names_;
};

/// Asks get(name, field) → std::string for each field under each of its names until one answers.
template <class Get>
Record collect(const FieldNames& names, const Get& get) {
    Record record;
    for (std::size_t i = 0; i < record_fields; ++i) {
        const auto field = static_cast<RecordField>(i);
        for (const std::string& name : names.of(field)) {
            if (field == RecordField::date)
                record.offer_date(get(name, field));
            else
                record[field] = get(name, field);
            if (!record[field].empty()) break;
        }
    }
    return record;
}

}  // namespace kiosque
