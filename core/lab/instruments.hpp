// What the instruments under the stage have read of a run so far. A session holds it, and only once
// the first of them is opened.
#pragma once

#include <vector>

#include "lab/diagram.hpp"
#include "lab/log.hpp"

namespace lab {

struct Instruments {
  Diagram diagram;
  Log log;
  std::vector<double> lanes;  // of the channel, as last drawn (lab/lanes.hpp)
};

}  // namespace lab
