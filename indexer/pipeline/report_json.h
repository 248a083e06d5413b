#pragma once

#include "indexer/pipeline/run_report.h"

#include <filesystem>
#include <string>

namespace kiosque {

/// What `--report FILE` holds: one JSON object, for people and for scripts.
std::string report_json(const RunReport& report, bool interrupted);

/// Throws Error if the file cannot be written.
void write_report(const RunReport& report, bool interrupted, const std::filesystem::path& file);

}  // namespace kiosque
