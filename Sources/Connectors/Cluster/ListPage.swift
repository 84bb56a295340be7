import AccessModel
import Manifests

/// One page of a list, as an API server prints it.
enum ListPage {
  /// - Throws: A failure for anything else: a proxy's page comes with status 200 too.
  static func read(
    _ bytes: [UInt8], of kind: ListedKind
  ) throws(KubectlFailure) -> (KubernetesObjects, KubernetesReader.Page) {
    var reader = KubernetesReader()
    let failure = bytes.withUnsafeBufferPointer { buffer -> String? in
      var json = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        return try reader.read(&json) ? nil : "no Kubernetes objects"
      } catch {
        return error.found
      }
    }
    if let failure { throw KubectlFailure(.notJSON, "\(failure); \(beginning(bytes))") }
    guard let page = reader.page, page.kind == kind.list else {
      throw KubectlFailure(.notJSON, "expected a \(kind.list); \(beginning(bytes))")
    }
    var objects = reader.objects
    objects.isPartial = false
    objects.marks.update { $0.line = 0 }
    return (objects, page)
  }

  /// The items of a page in the form in which `kubectl get -o json` prints them.
  static func items(_ bytes: [UInt8], of kind: ListedKind) throws(KubectlFailure) -> [UInt8] {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[UInt8], KubectlFailure> in
      do throws(JSONReader.Failure) {
        return .success(try ListItems.text(buffer, kind: kind.rawValue, apiVersion: kind.apiVersion))
      } catch {
        return .failure(KubectlFailure(.notJSON, error.found))
      }
    }
    return try result.get()
  }

  /// As much of an answer as fits in a message, as a clause; may contain hostile text.
  static func beginning(_ bytes: [UInt8]) -> String {
    bytes.isEmpty ? "it is empty" : "it begins with “\(String(decoding: bytes.prefix(80), as: UTF8.self))”"
  }
}
