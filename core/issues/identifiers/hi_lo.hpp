// Numbers that two writers hand out without asking each other, and the database only once a block:
// hi-lo. The database counts blocks (hi); a writer that has taken one counts within it (lo).
//
//   BlockCounter blocks(100);      // in the database; a block has 100 numbers
//   HiLoGenerator ids;             // in a writer
//   ids.next(blocks);              // 0, 1, 2, ...: the database was asked once
//   ids.crash();                   // the rest of the block is nobody's
#pragma once

#include <cstdint>

namespace issues {

// Which block comes next: shared by all writers, never given back.
class BlockCounter {
 public:
  // `block_size` >= 1. Larger: fewer trips to the database, more numbers lost in a crash.
  explicit BlockCounter(std::uint32_t block_size) : block_size_(block_size) {}

  [[nodiscard]] std::uint32_t block_size() const { return block_size_; }
  // How often it was asked.
  [[nodiscard]] std::uint64_t trips() const { return taken_; }
  // The first number of a block that nobody else gets.
  std::uint64_t take() { return taken_++ * block_size_; }

 private:
  std::uint32_t block_size_;
  std::uint64_t taken_ = 0;
};

class HiLoGenerator {
 public:
  // Asks the counter only where the block is used up.
  std::uint64_t next(BlockCounter& blocks) {
    if (left_ == 0) {
      next_ = blocks.take();
      left_ = blocks.block_size();
    }
    --left_;
    return next_++;
  }

  // The writer forgets its block. Returns how many numbers are lost with it: they are never used.
  std::uint32_t crash() {
    const std::uint32_t lost = left_;
    left_ = 0;
    return lost;
  }

 private:
  std::uint64_t next_ = 0;
  std::uint32_t left_ = 0;
};

// For contrast, what a database does by itself: the number is known only once the row is written,
// so the command has to return it, and who got no answer does not know which number is theirs. A
// transaction that is rolled back leaves a gap.
class DatabaseSequence {
 public:
  std::uint64_t next() { return ++last_; }
  // The number that comes next, and is still nobody's.
  [[nodiscard]] std::uint64_t upcoming() const { return last_ + 1; }

 private:
  std::uint64_t last_ = 0;
};

}  // namespace issues
