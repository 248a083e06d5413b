#include "indexer/database/obstacle.h"

#include "indexer/schema/xapian_error.h"

#include <filesystem>

namespace kiosque {

std::optional<std::string> obstacle(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const Xapian::Error& error) {
        return reason(error);
    } catch (const std::filesystem::filesystem_error& error) {
        return error.code().message();
    }
}

}  // namespace kiosque
