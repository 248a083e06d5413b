#include "analyzers/colours.h"

#include <cstdlib>
#include <string>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <unistd.h>

using namespace kiosque;

namespace {

/// Two ends; the second one is a terminal for those who ask.
class Terminal {
  public:
    Terminal() : keyboard_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        if (keyboard_ >= 0 && ::grantpt(keyboard_) == 0 && ::unlockpt(keyboard_) == 0)
            screen_ = ::open(::ptsname(keyboard_), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal() {
        if (screen_ >= 0) ::close(screen_);
        if (keyboard_ >= 0) ::close(keyboard_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    int screen() const { return screen_; }

  private:
    int keyboard_;
    int screen_ = -1;
};

/// nullptr: not set.
void set(const char* variable, const char* value) {
    if (value == nullptr)
        ::unsetenv(variable);
    else
        ::setenv(variable, value, 1);
}

struct Case {
    const char* when;
    const char* no_color;
    const char* kind;
    bool on_terminal;
    bool in_file;
};

}  // namespace

TEST_CASE("colours are for terminals that have them and users who want them") {
    const Terminal terminal;
    if (terminal.screen() < 0) WARN("no pseudo-terminals here: only files are tried");
    const int file = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const Case each = GENERATE(values<Case>({
        {"auto", nullptr, nullptr, true, false},
        {"auto", nullptr, "xterm", true, false},
        {"auto", "", "xterm", true, false},
        {"auto", "0", "xterm", false, false},
        {"auto", "1", "xterm", false, false},
        {"auto", nullptr, "dumb", false, false},
        {"always", "1", "dumb", true, true},
        {"never", nullptr, "xterm", false, false},
    }));
    CAPTURE(each.when, each.no_color == nullptr ? "not set" : each.no_color,
            each.kind == nullptr ? "not set" : each.kind);
    set("NO_COLOR", each.no_color);
    set("TERM", each.kind);
    if (terminal.screen() >= 0)
        CHECK(are_colours_wanted(each.when, terminal.screen()) == each.on_terminal);
    CHECK(are_colours_wanted(each.when, file) == each.in_file);
    ::close(file);
}
