// The run that is watched as the ways of reading find it (allocation/ways): its write side copied
// into tables, its first replica as the store kept by events, with whatever it has not heard of
// yet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "allocation/ways/comparison.hpp"
#include "lab/session.hpp"

namespace lab {

// One order, as each way answers.
struct OwnAnswer {
  allocation::ways::Way way = allocation::ways::Way::repository;
  std::vector<allocation::ways::AnswerRow> rows;
  allocation::ways::Cost cost;
  double time_us = 0;           // the median of some
  std::int64_t stale_rows = 0;  // that are not as on the write side
};

class OwnShop {
 public:
  static constexpr std::size_t orders_most = 50;

  // Both outlive it. The session plays the shop, and stays where it is.
  OwnShop(const Session& session, allocation::ways::StatementRunner& database);

  // The tables, filled.
  allocation::ways::Saved open();
  // Orders that either side knows of, by name; the first ones.
  [[nodiscard]] std::vector<std::string> orders() const;
  // `order` is a place in orders().
  [[nodiscard]] cqrs::Result<std::vector<OwnAnswer>, allocation::ways::SqlProblem> ask(
      std::size_t order, const allocation::ways::Stopwatch& now_us);

 private:
  class Named final : public allocation::ways::Labels {
   public:
    explicit Named(const sim::Vocabulary& names) : texts_(names) {}
    [[nodiscard]] std::string sku(allocation::Sku sku) const override { return texts_.of(sku); }
    [[nodiscard]] std::string order(allocation::OrderId id) const override { return texts_.of(id); }
    [[nodiscard]] std::string batch(allocation::BatchRef ref) const override {
      return texts_.of(ref);
    }

   private:
    Texts texts_;
  };

  const allocation::AllocationDomain& domain_;
  Named labels_;
  allocation::ways::ShopTables tables_;
  allocation::ways::Shop shop_;
  std::vector<allocation::OrderId> orders_;
};

}  // namespace lab
