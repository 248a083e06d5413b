#pragma once

#include <filesystem>

#include <xapian.h>

namespace kiosque {

/// Whether the least or greatest value that Xapian keeps of a slot is one of an article that was
/// removed: its id or its words, which compaction would carry over, since Xapian widens these
/// bounds and never narrows them. Reads every value.
bool has_stale_bounds(const Xapian::Database& database);

/// The articles of `old` in their order, with the same terms, slots and stored data but numbers and
/// dictionaries of their own, in a new database at `fresh`, and what was decided about names: all
/// that a rebuild keeps, without analysing anything. Throws Error.
void copy_articles(const Xapian::Database& old, const std::filesystem::path& fresh);

}  // namespace kiosque
