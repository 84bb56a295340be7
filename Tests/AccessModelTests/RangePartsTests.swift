import AccessModel
import Synchronization
import Testing

@Suite struct RangePartsTests {
  @Test("parts are passed on in order, each once, whatever their size", arguments: [1, 2, 7, 64, 1_000])
  func order(size: Int) {
    var passed: [Int] = []
    (3..<403).inParts(of: size) {
      Array($0)
    } _: {
      passed += $0
      return true
    }
    #expect(passed == Array(3..<403))
  }

  @Test("nothing is made of an empty range")
  func empty() {
    (5..<5).inParts(of: 3) { _ in
      Issue.record("made")
    } _: {
      true
    }
  }

  @Test("nothing more is passed on once it is not wanted, or once the task is cancelled, and soon nothing is made")
  func ends() async {
    let made = Mutex(0)
    var passed = 0
    (0..<1_000_000).inParts(of: 1) { _ in
      made.withLock { $0 += 1 }
    } _: {
      passed += 1
      return passed < 3
    }
    #expect(passed == 3 && made.withLock { $0 } < 100)
    let cancelled = Task {
      var passed = 0
      (0..<1_000_000).inParts(of: 1) { _ in
        made.withLock { $0 += 1 }
      } _: {
        passed += 1
        withUnsafeCurrentTask { $0?.cancel() }
        return true
      }
      return passed
    }
    #expect(await cancelled.value == 1 && made.withLock { $0 } < 200)
  }
}
