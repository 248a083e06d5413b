#include "analyzers/entities/tagger/model_bytes.h"

#include "analyzers/error.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace kiosque {

void ModelBytes::refuse(std::string_view why) const {
    throw Error(
        fmt::format("{} built into this program cannot be used: {}. Install the program "
                    "again",
                    what_, why));
}

std::string_view ModelBytes::take(std::size_t size) {
    if (size > rest_.size()) refuse("the file is cut off");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
}

std::uint64_t ModelBytes::integer(std::size_t width) {
    const std::string_view bytes = take(width);
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

void ModelBytes::expect_header(std::string_view magic, std::uint32_t version) {
    if (!rest_.starts_with(magic)) refuse("it is no such file");
    take(magic.size());
    const std::uint32_t found = u32();
    if (found != version) refuse(fmt::format("version {} was found, {} is read", found, version));
}

std::string_view ModelBytes::checked_rest(std::size_t size, std::uint64_t hash) const {
    if (rest_.size() < size) refuse("the file is cut off");
    if (rest_.size() > size) refuse("there is more than its header says");
    if (XXH3_64bits(rest_.data(), rest_.size()) != hash) refuse("the file is damaged");
    return rest_;
}

}  // namespace kiosque
