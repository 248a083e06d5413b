#include "indexer/readers/delivery.h"
#include "indexer/readers/readers.h"

namespace kiosque {

void read_markdown(std::string_view bytes, const Delivery& delivery) {
    read_plain_text(bytes, delivery);
}
void read_html(std::string_view bytes, const Delivery& delivery) {
    read_plain_text(bytes, delivery);
}

}  // namespace kiosque
