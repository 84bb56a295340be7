import AccessModel
import Foundation
import Manifests

/// Why a text was not read: the problem, or that it contains no Kubernetes object.
enum ReadingError: Error, Equatable {
  case problem(Problem)
  case noObject
}

extension KubernetesObjects {
  init(json text: String) throws(ReadingError) {
    try self.init(json: Array(text.utf8))
  }

  init(json bytes: [UInt8]) throws(ReadingError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<KubernetesObjects, ReadingError> in
      do throws(JSONReader.Failure) {
        var reader = JSONReader(buffer)
        var kubernetes = KubernetesReader()
        return try kubernetes.read(&reader) ? .success(kubernetes.objects) : .failure(.noObject)
      } catch {
        return .failure(.problem(error.problem(in: buffer, source: "test")))
      }
    }
    self = try result.get()
  }

  init(yaml text: String) throws(ReadingError) {
    var objects = KubernetesReader()
    var isObject = true
    do throws(Problem) {
      try YAMLDocuments.read(text, source: "test") { (document) throws(Problem) in
        let failure = document.json.withUnsafeBufferPointer { buffer -> JSONReader.Failure? in
          do throws(JSONReader.Failure) {
            var reader = JSONReader(buffer)
            isObject = try objects.read(&reader) && isObject
            return nil
          } catch {
            return error
          }
        }
        if let failure { throw document.problem(failure, source: "test") }
      }
    } catch {
      throw .problem(error)
    }
    guard isObject else { throw .noObject }
    self = objects.objects
  }
}

/// The problem in reading a text, as `LINE:COLUMN: SENTENCE`; nil if it succeeds or finds no object.
func problem(_ read: () throws(ReadingError) -> KubernetesObjects) -> String? {
  do throws(ReadingError) {
    _ = try read()
    return nil
  } catch {
    guard case .problem(let problem) = error else { return nil }
    return String(problem.message.dropFirst("test:".count))
  }
}
