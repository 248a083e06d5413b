#include "tests/query/archives/shard_server.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosque {
namespace {

class Socket {
  public:
    Socket() : number_(::socket(AF_INET, SOCK_STREAM, 0)) {}
    ~Socket() { ::close(number_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int number() const { return number_; }

  private:
    int number_;
};

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

int free_port() {
    const Socket socket;
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket.number(), generic, size) != 0 ||
        ::getsockname(socket.number(), generic, &size) != 0)
        throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

bool takes_connections(int port) {
    const Socket socket;
    sockaddr_in address = loopback(port);
    return ::connect(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
}

}  // namespace

bool ShardServer::is_installed() {
    return std::system("command -v xapian-tcpsrv >/dev/null") == 0;
}

ShardServer::ShardServer(const std::string& database, const std::string& other)
    : port_(free_port()) {
    const std::string port = std::to_string(port_);
    process_ = ::fork();
    if (process_ == 0) {
        ::setpgid(0, 0);
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDERR_FILENO);
        ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
                 port.c_str(), database.c_str(), other.empty() ? nullptr : other.c_str(), nullptr);
        ::_exit(127);
    }
    for (int attempt = 0; attempt < 1000 && !takes_connections(port_); ++attempt) ::usleep(10'000);
}

void ShardServer::kill() {
    const pid_t group = std::exchange(process_, 0);
    if (group == 0) return;
    ::kill(-group, SIGKILL);
    ::waitpid(group, nullptr, 0);
}

}  // namespace kiosque
