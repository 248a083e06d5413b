#pragma once

#include <string>

#include <sys/types.h>

namespace kiosque {

/// A stock xapian-tcpsrv that serves a database on this machine, until the object goes.
class ShardServer {
  public:
    /// Whether the program is installed (Debian's package xapian-tools).
    static bool is_installed();

    /// Returns when the server takes connections. `other`: a second database, served as one with
    /// it.
    explicit ShardServer(const std::string& database, const std::string& other = {});
    ~ShardServer() { kill(); }
    ShardServer(const ShardServer&) = delete;
    ShardServer& operator=(const ShardServer&) = delete;

    /// "xapian://127.0.0.1:PORT"
    std::string location() const { return "xapian://" + address(); }
    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

    /// At once, with the processes that answer open connections.
    void kill();

  private:
    int port_ = 0;
    pid_t process_ = 0;
};

}  // namespace kiosque
