// All subcommands, one file each.
#pragma once

#include "command_line.hpp"

namespace native {

extern const Subcommand run_command;
extern const Subcommand check_command;
extern const Subcommand shrink_command;
extern const Subcommand lessons_command;
extern const Subcommand schema_command;
extern const Subcommand ways_command;

}  // namespace native
