#include "indexer/pipeline/interruption.h"

#include <csignal>

namespace kiosque {
namespace {

// A signal handler can reach nothing but a variable of static storage.
volatile std::sig_atomic_t received = 0;

extern "C" void remember(int signal) {
    received = signal;
    std::signal(signal, SIG_DFL);
}

}  // namespace

void catch_interruptions() {
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
}

int interrupted() {
    return received == 0 ? 0 : 128 + received;
}

}  // namespace kiosque
