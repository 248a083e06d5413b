#pragma once

#include <string_view>

namespace kiosque {

/// « Par Ana Petit, publié le 3 février à 18h12 », « Mis à jour : 04/02/2015 - 9:30 »: a line that
/// says when an article came out, and nothing else but who wrote it. « Le rapport, publié le 3
/// mars, accable le préfet » is a sentence. Linear.
bool is_byline(std::string_view line);

}  // namespace kiosque
