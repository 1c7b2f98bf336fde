// What the instruments under the stage have read of a run so far. A session holds it, and only once
// the first of them is opened.
#pragma once

#include "lab/diagram.hpp"
#include "lab/log.hpp"

namespace lab {

struct Instruments {
  Diagram diagram;
  Log log;
};

}  // namespace lab
