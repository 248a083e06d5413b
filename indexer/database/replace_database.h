#pragma once

#include <filesystem>
#include <functional>

namespace kiosque {

/// Builds a new database beside `database` and puts it in its place in one atomic step: whoever
/// opens it sees the old one or the new one, never half; open readers keep the old files. The old
/// one is held locked against writers meanwhile and removed afterwards; with `wait`, another writer
/// may finish first. `build` gets the place to build at; if it throws or returns false nothing
/// changes. Throws Error.
void replace_database(const std::filesystem::path& database, bool wait,
                      const std::function<bool(const std::filesystem::path&)>& build);

}  // namespace kiosque
