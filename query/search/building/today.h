#pragma once

#include "analyzers/dates/partial_date.h"

namespace kiosque {

/// The day it is in the user's own time zone: what « hier » in a query counts from.
PartialDate today();

}  // namespace kiosque
