// Each customer with the page in front of them and the lamp under it (web/src/core/contract.ts,
// Customer).
//
// A page is a rendered answer: the customer's latest answered read or latest Allocate in the
// records of the run, so it is right by itself when time goes back. Looking changes nothing: no
// read is counted, no session moves. A world that keeps no records shows no pages. A run of another
// domain than the shop's has no customers (lab/tracker has the issue tracker's people).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/broken_promises.hpp"
#include "lab/cast.hpp"
#include "lab/lamp.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

struct PageLine {
  std::string sku;
  std::int64_t qty = 0;
  std::optional<std::string> batchref;  // none: out of stock
};

// What a customer asked since the page in front of it was made, and got no answer to.
struct Asking {
  std::uint32_t read = 0;
  sim::ReadStatus status = sim::ReadStatus::waiting;  // or timed_out, unavailable
  std::string sku;                                    // asked about; the other is empty
  std::string orderid;
  int replica = sim::write_model;
  sim::EventId waits_for = 0;  // of one that waits: the position its replica has to reach
  sim::Ms clock_ms = 0;        // when it was asked, from the opening
};

struct Customer {
  enum class Showing : std::uint8_t { nothing, product, order, receipt };
  static constexpr std::array<std::string_view, 4> showing_words{"nothing", "product", "order",
                                                                 "receipt"};

  std::string name;
  Showing showing = Showing::nothing;
  // Read or ordered; else what "to the shop" leads to: the customer's own order's, the shop's
  // first.
  std::string sku;
  std::string orderid;                         // read or given
  std::optional<sim::ReadStatus> status;       // of a read
  std::optional<sim::CommandOutcome> outcome;  // of a receipt
  std::string reason;                          // of one that says rejected
  std::int64_t ordered = 0;                    // of a receipt: how many
  std::int64_t in_stock = 0;
  std::int64_t incoming = 0;
  std::optional<std::string> next_eta;
  std::vector<PageLine> lines;  // of an order's page, by (sku, qty, batchref, none first)
  sim::Ms at_ms = 0;            // when the page was made
  sim::Ms clock_ms = 0;         // the same, from the opening
  int replica = sim::write_model;
  std::optional<std::uint32_t> read;     // the page's, by its number in the report
  std::optional<std::uint32_t> command;  // or that of the receipt
  sim::Ms waited_ms = 0;                 // until the answer
  bool gave_up_waiting = false;          // and took what there was
  // Of an order's page that shows no line: this customer gave that order itself, so it may say "not
  // there yet". Of anybody else it cannot know better than "no such order".
  bool own_order = false;
  std::vector<BrokenPromise> broken;  // by the page's answer
  std::optional<Asking> asking;
  // Of a receipt: out of stock, though the product page before it had promised enough; and what.
  bool disappointed = false;
  std::int64_t promised_in_stock = 0;
  std::int64_t promised_incoming = 0;
  // The latest order the customer gave that may have been taken (not one that was rejected, failed,
  // or found the writer down).
  std::string own_orderid;
  std::string next_orderid;
  Lamp lamp;
};

// `opens_at`: from when the clock counts.
[[nodiscard]] std::vector<Customer> show_customers(const sim::World& world,
                                                   const sim::Vocabulary& names, const Cast& cast,
                                                   sim::Ms opens_at);

}  // namespace lab
