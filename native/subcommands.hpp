// All subcommands, one file each.
#pragma once

#include "command_line.hpp"

namespace native {

extern const Subcommand run_command;
extern const Subcommand lessons_command;

}  // namespace native
