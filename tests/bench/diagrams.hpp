// The space-time diagram of the whole of a run, as the page asks for it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bench {

struct DrawnDiagram {
  std::size_t records = 0;   // in the trace
  std::size_t messages = 0;  // sent
  std::size_t strokes = 0;   // that are left to draw
  double first_ms = 0;       // reading the trace included
  double again_ms = 0;       // the least of some looks
};

// A shop with so many orders, each told to two replicas and asked for once, on 1200 px.
DrawnDiagram draw_diagram(std::uint32_t orders);

}  // namespace bench
