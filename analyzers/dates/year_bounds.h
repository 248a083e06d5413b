#pragma once

namespace kiosque {

/// Four figures alone, in a text or a path, are a year only within these.
constexpr int first_lone_year = 1500;
constexpr int last_lone_year = 2100;

/// What proves them a year, as a month beside them, allows for more.
constexpr int first_shown_year = 1000;
constexpr int last_shown_year = 2199;

}  // namespace kiosque
