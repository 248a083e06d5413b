#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace kiosque {

/// What is told when a database cannot be written; commits are whole or not at all.
std::string cannot_write(std::string_view database, std::string_view problem);

/// Calls `write`, which changes the database at `location` or makes its successor. Throws Error in
/// place of what Xapian or the file system throws.
void write_database(const std::filesystem::path& location, const std::function<void()>& write);

}  // namespace kiosque
