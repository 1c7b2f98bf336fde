#include "lab/weight.hpp"

#include <algorithm>
#include <deque>
#include <functional>

namespace lab {
namespace {

// Calls visit(address, bytes) for every page of the world.
template <class Visit>
void each_page(const sim::World& world, Visit visit) {
  world.events.pages().each_page(visit);
  world.committed.each_page(visit);
  world.commands.each_page(visit);
  world.reads.each_page(visit);
  world.answer_rows.each_page(visit);
  world.trace.each_page(visit);
  world.clients.by_id.each_page(visit);
  for (const sim::Replica& replica : world.replicas) {
    replica.applied_at.each_page(visit);
    replica.applied_order.each_page(visit);
    replica.acknowledged.each_page(visit);
  }
  for (std::size_t space = 0; space < sim::key_spaces; ++space) {
    world.staleness.keys[space].each_page(visit);
    for (const auto& at_replica : world.staleness.at_replica[space])
      at_replica.each_page(visit);
  }
  world.domain->each_page([](void* context, const void* page,
                             std::size_t bytes) { (*static_cast<Visit*>(context))(page, bytes); },
                          &visit);
}

template <class T>
std::size_t bytes_of(const std::vector<T>& list) {
  return list.capacity() * sizeof(T);
}
template <class T>
std::size_t bytes_of(const std::deque<T>& list) {
  return list.size() * sizeof(T);
}

// A copy lists its pages: a pointer with its counter, and a mark, for each.
constexpr std::size_t bytes_per_listed_page = 3 * sizeof(void*);

}  // namespace

PageWeights pages_of(const sim::World& world) {
  PageWeights pages;
  each_page(world, [&](const void* page, std::size_t bytes) { pages.push_back({page, bytes}); });
  std::sort(pages.begin(), pages.end(), [](const PageWeight& one, const PageWeight& other) {
    return std::less<>()(one.page, other.page);
  });
  return pages;
}

std::size_t bytes_not_shared(const PageWeights& pages, const PageWeights& others) {
  std::size_t bytes = 0;
  auto other = others.begin();
  for (const PageWeight& page : pages) {
    while (other != others.end() && std::less<>()(other->page, page.page))
      ++other;
    if (other == others.end() || other->page != page.page) bytes += page.bytes;
  }
  return bytes;
}

std::size_t bytes_beside_pages(const sim::World& world) {
  std::size_t pages = 0;
  each_page(world, [&](const void*, std::size_t) { ++pages; });
  std::size_t bytes = sizeof(sim::World) + pages * bytes_per_listed_page;
  bytes += bytes_of(world.queue.entries()) + bytes_of(world.replays) + bytes_of(world.replicas);
  bytes += bytes_of(world.writer.put_off) + bytes_of(world.writer.follow_ups);
  for (const sim::Replica& replica : world.replicas)
    bytes += bytes_of(replica.held_back) + bytes_of(replica.waiting);
  using Shown = decltype(world.clients.shown);
  // A bucket of the map: the entry, its distance from home, padding.
  bytes += world.clients.shown.bucket_count() * (sizeof(Shown::value_type) + sizeof(void*));
  return bytes;
}

}  // namespace lab
