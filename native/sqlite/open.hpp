// SQLite behind the ways of reading, where this program has it: natively, not as WebAssembly.
#pragma once

#include <memory>

#include "allocation/ways/statement_runner.hpp"

namespace native {

// A database in memory, empty; or why there is none.
[[nodiscard]] cqrs::Result<std::unique_ptr<allocation::ways::StatementRunner>, std::string>
open_sqlite();

}  // namespace native
