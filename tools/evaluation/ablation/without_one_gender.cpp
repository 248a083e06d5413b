#include "analyzers/french/feminine.h"

namespace kiosque {

std::string one_gender(std::string_view, std::string exact) {
    return exact;
}

}  // namespace kiosque
