// Why something a person gave was not taken; nothing has happened.
#pragma once

#include <string>

namespace lab {

struct Refusal {
  std::string pointer;  // into their JSON
  std::string message;  // what was expected there, and what was found
};

}  // namespace lab
