#pragma once

#include <unistd.h>

namespace kiosque {

/// For its lifetime this program is one whom permissions keep out: for root they do not hold, who
/// therefore becomes somebody else.
class Unprivileged {
  public:
    Unprivileged() : was_root_(::geteuid() == 0), is_so_(!was_root_ || ::seteuid(nobody) == 0) {}
    ~Unprivileged() {
        if (was_root_ && is_so_ && ::seteuid(0) != 0) ::_exit(1);
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

    /// False where root may not become anybody else.
    explicit operator bool() const { return is_so_; }

  private:
    static constexpr uid_t nobody = 65534;

    bool was_root_;
    bool is_so_;
};

}  // namespace kiosque
