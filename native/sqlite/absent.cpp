#include "open.hpp"

namespace native {

cqrs::Result<std::unique_ptr<allocation::ways::StatementRunner>, std::string> open_sqlite() {
  return std::string("this program was built without SQLite");
}

}  // namespace native
