#pragma once

#include <memory>

#include <unicode/ucnv.h>

namespace kiosque {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// nullptr for a name that ICU does not know.
inline Converter open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    return Converter(ucnv_open(name, &status));
}

}  // namespace kiosque
