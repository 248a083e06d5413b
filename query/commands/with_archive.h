#pragma once

#include "query/commands/typed.h"
#include "query/search/archive/archive.h"

#include <functional>

namespace kiosque {

/// Opens the databases typed and lets `answer` write what it finds in them. Returns its exit
/// status; `failed` if servers did not answer and were left out, which the user is told.
int with_archive(const Typed& typed, const std::function<int(Archive&)>& answer);

}  // namespace kiosque
