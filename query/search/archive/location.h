#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Where one database of an archive lies: in a folder (or a file) of this machine, or behind a
/// server.
struct Location {
    std::string name;  ///< as messages call it: the path, or xapian://host:port
    std::string host;  ///< empty for a database of this machine
    unsigned port = 0;

    bool is_remote() const { return !host.empty(); }
};

/// The databases that are meant by what was typed, each once: a path, xapian://HOST:PORT for a
/// database that xapian-tcpsrv serves, or a stub, which is a file (or a folder with a file
/// XAPIANDB) that lists databases as Xapian's stubs do:
///
///     # the morning edition
///     auto 2021.db              a path, relative to the stub's folder, perhaps another stub
///     glass /archive/2022.db    the same
///     remote shelf-2:7100
///
/// Throws Error for a path without a database and for what cannot be read as one of these.
std::vector<Location> locations_of(const std::vector<std::string>& typed);

/// Throws Xapian::NetworkError for a server that does not answer, and Error for what is there but
/// cannot be opened.
Xapian::Database open_location(const Location& location);

}  // namespace kiosque
