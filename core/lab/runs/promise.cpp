#include "lab/runs/promise.hpp"

#include <algorithm>

#include "lab/texts.hpp"
#include "scenario/report.hpp"

namespace lab {
namespace {

bool is_oversold(const sim::World& world) {
  const allocation::AllocationDomain* shop = shop_in(world);
  if (shop == nullptr) return false;
  const auto& products = shop->products();
  for (std::uint32_t sku = 0; sku < products.skus(); ++sku) {
    const allocation::Product* product = products.look(allocation::Sku{sku});
    if (product == nullptr) continue;
    const auto& batches = product->batches();
    if (std::any_of(batches.begin(), batches.end(),
                    [](const allocation::Batch& batch) { return batch.available_quantity() < 0; }))
      return true;
  }
  return false;
}

bool has_converged(const sim::World& world) {
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    if (!world.domain->converged(replica)) return false;
  }
  return true;
}

bool breaks(const sim::ReadRecord& read, Promise promise) {
  if (promise == Promise::no_stale_answer) return read.answered() && read.stale;
  return read.violations[place_of(promise)] != 0;
}

bool is_broken_to(const sim::World& world, Promise promise, sim::ClientId by) {
  for (std::size_t number = 0; number < world.reads.size(); ++number) {
    const sim::ReadRecord& read = world.reads[number];
    if (read.by == by && breaks(read, promise)) return true;
  }
  return false;
}

}  // namespace

std::optional<Promise> promise_named(std::string_view word) {
  const auto* found = std::find(promise_words.begin(), promise_words.end(), word);
  if (found == promise_words.end()) return std::nullopt;
  return static_cast<Promise>(found - promise_words.begin());
}

bool is_made_to_a_customer(Promise promise) {
  return place_of(promise) <= place_of(Promise::no_stale_answer);
}

std::string condition_of(Promise promise, std::string_view by) {
  const std::string word(promise_words[place_of(promise)]);
  const std::string reads = R"(reads[by=")" + std::string(by) + '"';
  switch (promise) {
    case Promise::read_your_writes:
    case Promise::monotonic_reads:
    case Promise::monotonic_writes:
    case Promise::writes_follow_reads:
      return by.empty() ? "stats.violations." + word + " == 0"
                        : reads + "].violations[guarantee=" + word + "].count == 0";
    case Promise::no_stale_answer:
      return by.empty() ? "stats.stale == 0" : reads + ",stale=true].count == 0";
    case Promise::nobody_disappointed:
      return "stats.disappointed == 0";
    case Promise::no_dead_letter:
      return "stats.dead_letters == 0";
    case Promise::converges:
      return "replicas[*].converged";
    case Promise::never_oversold:
      return "write_model.batches[*].available >= 0";
  }
  return {};
}

std::bitset<promises> broken_promises_of(const sim::World& world) {
  std::bitset<promises> broken;
  for (std::size_t place = 0; place < promises; ++place)
    broken[place] = is_broken(world, static_cast<Promise>(place), std::nullopt);
  return broken;
}

bool is_broken(const sim::World& world, Promise promise, std::optional<sim::ClientId> by) {
  if (by && is_made_to_a_customer(promise)) return is_broken_to(world, promise, *by);
  switch (promise) {
    case Promise::read_your_writes:
    case Promise::monotonic_reads:
    case Promise::monotonic_writes:
    case Promise::writes_follow_reads:
      return world.stats.violations[place_of(promise)] != 0;
    case Promise::no_stale_answer:
      return world.stats.stale != 0;
    case Promise::nobody_disappointed:
      return world.stats.disappointed != 0;
    case Promise::no_dead_letter:
      return world.stats.dead_letters != 0;
    case Promise::converges:
      return !has_converged(world);
    case Promise::never_oversold:
      return is_oversold(world);
  }
  return false;
}

}  // namespace lab
