// Looking at a long run that is being watched: its log, its staleness, its tables.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "lab/session.hpp"

namespace bench {

// A shop with three replicas, an outbox, losses and waits, run until the trace has so many records.
std::unique_ptr<lab::Session> watched_shop(std::size_t records);

struct Looking {
  double search_ms = 0;  // a text that was not asked for before, and its first page
  double page_ms = 0;    // of forty lines, elsewhere in the same search
  double staleness_ms = 0;
  double orders_ms = 0;  // fifty rows of the orders, those of all compared
  std::size_t matching = 0;
};

// One round: `text` is what is searched for.
Looking look_at(lab::Session& session, const std::string& text);

}  // namespace bench
