#pragma once

#include <string_view>

namespace kiosque {

/// The words around a date that make it a publication's. Texts are pieces of one line, UTF-8.

/// Without blanks at either end.
std::string_view trimmed(std::string_view text);

/// The same letter, small or capital; of bytes, so that texts compare one by one.
bool alike(char a, char b);

bool begins_with_dash(std::string_view text);

/// Takes `word` off the front, whatever its case, if a blank, « : » or the end follows it.
bool take_word(std::string_view& text, std::string_view word);

/// « Clermont-Ferrand », « La Roche sur Yon (Vendée) »: a few words with capitals, and the small
/// ones of names between them.
bool is_name(std::string_view text);

/// What stands before a date is « Publié le », « Par Jeanne Dupuis | Mis en ligne le », « Date de
/// parution : », with nothing else in their notice.
bool is_publication_notice(std::string_view before);

/// « Mis à jour le »: later than the publication, and better than nothing.
bool is_update_notice(std::string_view before);

/// What stands behind the date of a notice makes a sentence of it: « Paru le 3 mars 1920 chez »,
/// « Publié le 3 mars 1920, ce roman ».
bool goes_on(std::string_view after);

}  // namespace kiosque
