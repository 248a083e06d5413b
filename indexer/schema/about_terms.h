#pragma once

#include "analyzers/analysis.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosque {

/// What an article's text is about, as terms: the days, months and years that it names, apart from
/// its own date. A said period is about a wanted one when the two overlap and what was said is at
/// most one step coarser than what is wanted: a day is also found by the month said around it, a
/// month by its year, but « en 1918 » is about no day of 1918. A period of ten years or more (« au
/// XIXe siècle ») is about none of its years, only about whole decades; one that is said by its
/// ends (« de 1914 à 1945 ») is about these, too.

/// The terms of an article with these dates: sorted, each once. Three for a day, three for a month,
/// two for a year.
std::vector<std::string> about_terms(std::span<const DateMention> dates);

/// The years of which an article is counted, ascending: those by which about_range_terms finds it.
std::vector<std::uint32_t> about_years(std::span<const DateMention> dates);

/// The terms of which an article has at least one exactly when it is about the wanted interval.
std::vector<std::string> about_range_terms(const DateInterval& wanted);

}  // namespace kiosque
