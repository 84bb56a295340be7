import AccessModel
import Manifests

/// Requests to Microsoft Graph that share calls: at most 20 a call (Microsoft, "Combine multiple HTTP requests using JSON
/// batching").
struct GraphBatch: Sendable {
  /// What Graph says to one request.
  struct Answer: Sendable {
    /// The status of HTTP.
    let status: Int
    let body: ArraySlice<UInt8>
    /// How many seconds to wait before the request is sent again; 0 if Graph does not say.
    var pause = 0

    var isBusy: Bool { status == 429 || status == 503 || status == 504 }
  }

  static let most = 20
  /// How often a request is sent that Graph is too busy to answer, and how long is waited at most for it, in seconds.
  private static let (mostTries, longestPause) = (4, 60)

  let az: Az
  let graph: String
  let subscription: ObjectID

  /// The call for requests, each a path below the version of Graph.
  static func call(_ paths: [String], _ graph: String, _ subscription: ObjectID) -> AzCall {
    let requests = paths.enumerated().map { number, path in
      Value.members(["id": .text(String(number)), "method": .text("GET"), "url": .text(path)])
    }
    return .post("\(graph)/$batch", .members(["requests": .list(requests)]), in: subscription)
  }

  /// Sends requests, and sends those again that Graph is too busy to answer.
  ///
  /// - Returns: The answers, in the order of the paths.
  /// - Throws: A failure if a whole call fails.
  func answers(_ paths: [String]) async throws(AzFailure) -> [Answer] {
    var answers = [Answer?](repeating: nil, count: paths.count)
    var waiting = Array(paths.indices)
    for attempt in 1...GraphBatch.mostTries {
      for start in stride(from: 0, to: waiting.count, by: GraphBatch.most) {
        let share = waiting[start..<min(start + GraphBatch.most, waiting.count)]
        let bytes = try await az.run(GraphBatch.call(share.map { paths[$0] }, graph, subscription))
        for (number, answer) in try GraphBatch.read(bytes) {
          guard number < share.count else { throw AzFailure(.notJSON, "an answer to a request that was not sent") }
          answers[share[share.startIndex + number]] = answer
        }
      }
      waiting = waiting.filter { answers[$0]?.isBusy != false }
      guard !waiting.isEmpty, attempt < GraphBatch.mostTries else { break }
      let asked = waiting.map { answers[$0]?.pause ?? 0 }.max() ?? 0
      // Whoever does not say how long is asked again ever later.
      let pause = asked > 0 ? asked : attempt
      try? await Task.sleep(for: .seconds(min(pause, GraphBatch.longestPause)))
      if Task.isCancelled { throw AzFailure(.cancelled, "") }
    }
    return answers.map { $0 ?? Answer(status: 0, body: []) }
  }

  private static func read(_ bytes: [UInt8]) throws(AzFailure) -> [(number: Int, answer: Answer)] {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[(Int, Answer)], AzFailure> in
      var answers: [(Int, Answer)] = []
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          guard case "responses" = key else { return try reader.skip() }
          try reader.array { (reader) throws(JSONReader.Failure) in answers.append(try answer(&reader)) }
        }
        return .success(answers)
      } catch {
        return .failure(AzFailure(.notJSON, error.found))
      }
    }
    return try result.get()
  }

  private static func answer(_ reader: inout JSONReader) throws(JSONReader.Failure) -> (Int, Answer) {
    var (number, status, pause) = (-1, 0, 0)
    var body: ArraySlice<UInt8> = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "id": number = Int(try reader.string()) ?? -1
      case "status": status = Int(String(decoding: try reader.raw(), as: UTF8.self)) ?? 0
      case "body": body = try reader.raw()
      case "headers" where try reader.kind() == .object:
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          guard key.string.lowercased() == "retry-after", try reader.kind() == .string else { return try reader.skip() }
          pause = Int(try reader.string()) ?? 0
        }
      default: try reader.skip()
      }
    }
    guard number >= 0 else { throw reader.failure(found: "an answer without an id", expected: "the id of a request") }
    return (number, Answer(status: status, body: body, pause: pause))
  }
}
