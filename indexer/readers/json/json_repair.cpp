#include "indexer/readers/json/json_repair.h"

#include "indexer/readers/encoding.h"

#include <charconv>

#include <nlohmann/json.hpp>

namespace kiosque {

namespace {

/// The code unit of "\uXXXX" at the start of `text`; -1 if there is none.
int code_unit(std::string_view text) {
    if (!text.starts_with("\\u") || text.size() < 6) return -1;
    int unit = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    return error == std::errc{} && end == text.data() + 6 ? unit : -1;
}

bool is_high(int unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(int unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// Answers nothing but where the parser stopped.
class ErrorPosition : public nlohmann::json_sax<nlohmann::json> {
  public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        position_ = position;
        return false;
    }

    std::size_t position() const { return position_; }

  private:
    std::size_t position_ = 0;
};

}  // namespace

std::string repair_json(std::string_view json) {
    std::string repaired = decode(json);
    for (std::size_t i = 0; i < repaired.size(); ++i) {
        if (static_cast<unsigned char>(repaired[i]) < ' ') repaired[i] = ' ';
        if (repaired[i] != '\\') continue;
        const int unit = code_unit(std::string_view(repaired).substr(i));
        const bool pair =
            is_high(unit) && is_low(code_unit(std::string_view(repaired).substr(i + 6)));
        if (!pair && (is_high(unit) || is_low(unit))) repaired.replace(i, 6, "\\uFFFD");
        i += pair ? 11 : 1;
    }
    return repaired;
}

std::size_t json_error_position(std::string_view json) {
    ErrorPosition handler;
    if (nlohmann::json::sax_parse(json, &handler)) return json.size();
    return handler.position() > 0 ? handler.position() - 1 : 0;
}

}  // namespace kiosque
