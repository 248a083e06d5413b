#pragma once

#include "indexer/readers/article_reader.h"

#include <string>
#include <string_view>

/// Reads `bytes` and dumps everything that came out, one line each: what tables of cases compare.
/// "+" an article, "-" a skipped record, "!" a failed one, "?" a warning. Of an article all fields
/// that are set, as name=value; LF in a text as "|".
std::string read_dump(std::string_view bytes, kiosque::Format format, std::string_view path = "f",
                      const kiosque::ReadOptions& options = {},
                      std::vector<std::pair<std::string, std::string>> folder_keys = {});

/// The articles of `bytes`, whose format is detected as the indexer would.
std::vector<kiosque::Article> read_all(std::string_view bytes, std::string_view path);

/// The same for a file of any kind, containers included, as the walk hands it on.
std::string input_dump(std::string_view bytes, std::string_view path = "f");
