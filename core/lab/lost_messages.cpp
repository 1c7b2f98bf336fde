#include "lab/lost_messages.hpp"

namespace lab {
namespace {

using sim::TraceKind;
using sim::TraceRecord;

bool is_same_sending(const TraceRecord& one, const TraceRecord& other) {
  return one.subject == other.subject && one.replica == other.replica &&
         one.attempt == other.attempt;
}

// How far the copy was that an action took away. It knows its sending from the record of that, and
// its arrival from the last that was said of it: sent, doubled or delayed.
LostMessage on_the_way(const sim::World& world, std::size_t place) {
  const TraceRecord& loss = world.trace[place];
  LostMessage lost{loss, loss.at, 0.5};
  sim::Ms arrives_at = -1;
  const std::size_t last = place > way_search_max ? place - way_search_max : 0;
  while (place > last) {
    const TraceRecord& record = world.trace[--place];
    if (!is_same_sending(record, loss)) continue;
    const bool of_copy = record.flag == loss.flag;
    const bool schedules = record.kind == TraceKind::sent || record.kind == TraceKind::duplicated ||
                           record.kind == TraceKind::message_delayed;
    if (schedules && of_copy && arrives_at < 0) arrives_at = record.at + record.other;
    if (record.kind != TraceKind::sent) continue;
    lost.sent_at = record.at;
    if (arrives_at > record.at) {
      lost.progress =
          static_cast<double>(loss.at - record.at) / static_cast<double>(arrives_at - record.at);
    }
    break;
  }
  return lost;
}

}  // namespace

std::vector<LostMessage> lost_messages(const sim::World& world) {
  std::vector<LostMessage> lost;
  const std::size_t size = world.trace.size();
  for (std::size_t back = 1; back <= size && back <= loss_search_max; ++back) {
    const TraceRecord& record = world.trace[size - back];
    if (world.now - record.at >= lost_shown_ms) break;
    switch (record.kind) {
      case TraceKind::dropped:
      case TraceKind::dead_letter:
        lost.push_back({record, record.at, 0});
        break;
      case TraceKind::refused:
      case TraceKind::handler_failed:
        lost.push_back({record, record.at, 1});
        break;
      case TraceKind::message_dropped:
        lost.push_back(on_the_way(world, size - back));
        break;
      default:
        break;
    }
  }
  return lost;
}

}  // namespace lab
