#include "query/search/archive/location.h"

#include "analyzers/error.h"
#include "indexer/schema/readable.h"
#include "indexer/schema/xapian_error.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view scheme = "xapian://";

/// Milliseconds. A machine that is down must not keep the others waiting for long; a search of a
/// large shard may take a while.
constexpr unsigned connect_timeout = 5'000;
constexpr unsigned answer_timeout = 60'000;

/// A stub that names itself, by however many others, is found out here.
constexpr int deepest_stub = 8;

Location server(std::string_view address, std::string_view typed) {
    const auto colon = address.rfind(':');
    Location location;
    if (colon != std::string_view::npos && colon > 0) {
        const std::string_view digits = address.substr(colon + 1);
        const char* const end = digits.data() + digits.size();
        const auto [read, error] = std::from_chars(digits.data(), end, location.port);
        if (error == std::errc() && read == end && location.port > 0 && location.port < 65536)
            location.host = address.substr(0, colon);
    }
    if (location.host.empty())
        throw Error(fmt::format(
            "“{}” names no server; write xapian://HOST:PORT, as in xapian://localhost:7100",
            typed));
    location.name = fmt::format("{}{}", scheme, address);
    return location;
}

/// The file that lists databases, if the path is a stub.
std::optional<fs::path> stub_at(const fs::path& path) {
    std::error_code error;
    if (is_readable(path / "XAPIANDB", path)) return path / "XAPIANDB";
    if (!fs::is_regular_file(path, error) || !is_readable(path, path)) return std::nullopt;
    // A database may also be one file; it begins with a byte that no list would.
    constexpr int first_of_glass = 0x0f;
    std::ifstream file(path);
    return file.get() == first_of_glass ? std::nullopt : std::optional(path);
}

Location folder(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw Error(fmt::format(
            "no database at {0}; create it with: kiosque-index add --db {0} FOLDER", path));
    if (fs::is_directory(path, error) && !is_readable(fs::path(path) / "iamglass", path))
        throw Error(fmt::format("{} is a folder without a Kiosque database", path));
    return {path, {}, 0};
}

class Locations {
  public:
    void add(const std::string& typed, int depth = 0) {
        if (typed.starts_with(scheme)) return add(server(typed.substr(scheme.size()), typed));
        const auto stub = stub_at(typed);
        if (!stub) return add(folder(typed));
        if (depth == deepest_stub)
            throw Error(
                fmt::format("{} lists databases that list databases in turn, without end", typed));
        add_listed(*stub, depth + 1);
    }

    std::vector<Location> take() { return std::move(known_); }

  private:
    /// Articles of a database that is named twice must not count twice.
    void add(Location location) {
        const auto is_same = [&](const Location& other) {
            std::error_code error;
            return other.name == location.name ||
                   (!location.is_remote() && !other.is_remote() &&
                    fs::equivalent(other.name, location.name, error));
        };
        if (std::ranges::none_of(known_, is_same)) known_.push_back(std::move(location));
    }

    void add_listed(const fs::path& stub, int depth) {
        std::ifstream lines(stub);
        std::string line;
        bool any = false;
        for (int number = 1; std::getline(lines, line); ++number) {
            if (line.ends_with('\r')) line.pop_back();
            if (line.empty() || line.starts_with('#')) continue;
            const auto space = line.find(' ');
            const std::string kind = line.substr(0, space);
            const std::string value = space == line.npos ? "" : line.substr(space + 1);
            const bool is_path = kind == "auto" || kind == "glass";
            if (value.empty() || (!is_path && kind != "remote"))
                throw Error(fmt::format(
                    "{} is neither a database nor a list of databases: line {} should be “auto "
                    "PATH” or “remote HOST:PORT”",
                    stub.string(), number));
            if (is_path)
                add((stub.parent_path() / value).string(), depth);
            else
                add(server(value, value));
            any = true;
        }
        if (!any) throw Error(fmt::format("{} lists no database", stub.string()));
    }

    std::vector<Location> known_;
};

}  // namespace

std::vector<Location> locations_of(const std::vector<std::string>& typed) {
    Locations locations;
    for (const std::string& each : typed) locations.add(each);
    return locations.take();
}

Xapian::Database open_location(const Location& location) {
    if (location.is_remote()) {
        Xapian::Database served =
            Xapian::Remote::open(location.host, location.port, answer_timeout, connect_timeout);
        // Of several databases served as one, only the first one's dictionaries could be read.
        if (served.get_uuid().find(':') != std::string::npos)
            throw Error(fmt::format(
                "{} serves several databases as one; start a xapian-tcpsrv for each of them",
                location.name));
        return served;
    }
    try {
        return Xapian::Database(location.name);
    } catch (const Xapian::Error& failure) {
        throw Error(fmt::format("cannot open the database {}: {}", location.name, reason(failure)));
    }
}

}  // namespace kiosque
