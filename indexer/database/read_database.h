#pragma once

#include "indexer/database/open_database.h"

#include <filesystem>

#include <xapian.h>

namespace kiosque {

/// Calls `read`, which reads what was last committed to the database at `location`, and returns its
/// result; again where a writer has taken away what was being read, so that it must begin anew.
/// Throws Error, with what to do, in place of every Xapian::Error.
template <class Read>
auto read_committed(const std::filesystem::path& location, Read&& read);

/// The same with the database, opened anew each time: read(const Xapian::Database&) → its result.
/// Throws Error if there is none.
template <class Read>
auto read_database(const std::filesystem::path& location, Read&& read);

/// Writers that are ahead of a reader as often as this would be for ever.
inline constexpr int most_readings = 10;

[[noreturn]] void throw_overtaken(const std::filesystem::path& location);
[[noreturn]] void throw_unreadable(const std::filesystem::path& location,
                                   const Xapian::Error& error);

template <class Read>
auto read_committed(const std::filesystem::path& location, Read&& read) {
    for (int reading = 1;; ++reading) {
        try {
            return read();
        } catch (const Xapian::DatabaseModifiedError&) {
            if (reading == most_readings) throw_overtaken(location);
        } catch (const Xapian::Error& error) {
            throw_unreadable(location, error);
        }
    }
}

template <class Read>
auto read_database(const std::filesystem::path& location, Read&& read) {
    require_database(location);
    return read_committed(location, [&] {
        const Xapian::Database database(location.string());
        return read(database);
    });
}

}  // namespace kiosque
