#include "indexer/pipeline/report_json.h"

#include "analyzers/error.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const FormatCounts& counts) {
    return {{"files", counts.files},
            {"articles", counts.articles},
            {"bytes", counts.bytes},
            {"undated", counts.undated},
            {"failed", counts.failed},
            {"skipped", Json(counts.skipped)},
            {"unreadable", counts.unreadable},
            {"encodings", Json(counts.encodings)},
            {"languages", Json(counts.languages)}};
}

/// FILE!MEMBER#RECORD and its parts: those that are there.
Json to_json(const Problem& problem) {
    Json json{{"path", problem.path}, {"reason", problem.reason}};
    std::string_view rest = problem.path;
    if (const auto hash = rest.rfind('#'); hash != std::string_view::npos) {
        std::uint64_t record = 0;
        std::from_chars(rest.data() + hash + 1, rest.data() + rest.size(), record);
        json["record"] = record;
        rest = rest.substr(0, hash);
    }
    if (const auto mark = rest.find('!'); mark != std::string_view::npos) {
        json["member"] = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    json["file"] = rest;
    return json;
}

Json to_json(const std::vector<Problem>& problems) {
    Json list = Json::array();
    for (const Problem& problem : problems) list.push_back(to_json(problem));
    return list;
}

}  // namespace

std::string report_json(const RunReport& report, bool interrupted) {
    Json formats = Json::object();
    for (const auto& [format, counts] : report.formats)
        formats[std::string(to_string(format))] = to_json(counts);
    Json skipped = Json::object();
    for (const auto& [reason, records] : report.skipped) skipped[reason] = records.count;
    const Json json{
        {"schema", 1},
        {"interrupted", interrupted},
        {"seconds", report.seconds},
        {"bytes", report.bytes},
        {"files",
         {{"seen", report.files},
          {"unchanged", report.known_files},
          {"moved", report.moved_files},
          {"vanished", report.vanished_files},
          {"copies", report.copies}}},
        {"articles",
         {{"read", report.articles()},
          {"added", report.added},
          {"replaced", report.replaced},
          {"unchanged", report.unchanged},
          {"removed", report.removed},
          {"undated", report.undated},
          {"textless", report.textless},
          {"unreadable", report.unreadable.count}}},
        {"skipped", skipped},
        {"formats", formats},
        {"failed", report.failed},
        {"failures", to_json(report.failures)},
        {"warned", report.warned},
        {"warnings", to_json(report.warnings)},
    };
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void write_report(const RunReport& report, bool interrupted, const std::filesystem::path& file) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "wb"),
                                                              &std::fclose);
    const std::string text = report_json(report, interrupted);
    if (!out || std::fwrite(text.data(), 1, text.size(), out.get()) != text.size() ||
        std::fflush(out.get()) != 0)
        throw Error(
            fmt::format("cannot write the report to {}: {}", file.string(), std::strerror(errno)));
}

}  // namespace kiosque
