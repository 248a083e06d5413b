#include "indexer/pipeline/interruption.h"

#include <csignal>
#include <cstdlib>

namespace kiosque {
namespace {

// A signal handler can reach nothing but a variable of static storage.
volatile std::sig_atomic_t received = 0;

extern "C" void remember(int signal) {
    if (received != 0) std::_Exit(128 + signal);
    received = signal;
}

extern "C" void end_at_once(int signal) {
    std::_Exit(128 + signal);
}

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

void end_on_interruption() {
    handle(end_at_once);
}

void catch_interruptions() {
    handle(remember);
}

int interrupted() {
    return received == 0 ? 0 : 128 + received;
}

}  // namespace kiosque
