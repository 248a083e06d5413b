#pragma once

#include <stdexcept>

namespace kiosque {

/// The one exception for "cannot continue": a database that cannot be opened, a full disk, a
/// damaged model. what() is a sentence for the user: what went wrong and what to do about it.
/// Thrown anywhere, caught once, in main. A bad article or a faulty query is data, not an Error.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace kiosque
