"""Loads a real API server with namespaces and bindings, over a few connections that are kept.

Arguments: a kubeconfig of the server's administrator that `apiserver/up` wrote, how many namespaces, and how many
bindings. Every fiftieth binding is a ClusterRoleBinding. Groups are bound by object ID, people by name, and service
accounts too. It waits until every namespace has the service account that the cluster gives it.
"""

import http.client
import json
import os
import re
import ssl
import sys
import time
from concurrent.futures import ThreadPoolExecutor

config, namespaces, bindings = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
text = open(config).read()
server = re.search(r'server: "https://([^"]+)"', text)[1]
token = re.search(r"token: ([\w-]+)", text)[1]
trust = ssl.create_default_context(cafile=os.path.join(os.path.dirname(config), "pki", "ca.crt"))
RBAC = "/apis/rbac.authorization.k8s.io/v1"
ROLES = ["view", "edit", "admin", "system:aggregate-to-view"]


def namespace(number):
    return f"team-{number % namespaces:04}"


def subject(number):
    names = [
        {"kind": "Group", "name": f"{number % 400:08x}-0000-4000-8000-000000000000"},
        {"kind": "User", "name": f"person-{number % 900}@contoso.com"},
    ]
    if number % 3 == 2:
        return {"kind": "ServiceAccount", "name": "default", "namespace": namespace(number * 7)}
    return {**names[number % 3], "apiGroup": "rbac.authorization.k8s.io"}


def binding(number):
    role = {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": ROLES[number % len(ROLES)]}
    subjects = [subject(number + step) for step in range(1 + number % 3)]
    body = {"metadata": {"name": f"binding-{number:05}"}, "subjects": subjects, "roleRef": role}
    place = "/clusterrolebindings" if number % 50 == 0 else f"/namespaces/{namespace(number)}/rolebindings"
    return RBAC + place, body


def load(requests):
    connection = http.client.HTTPSConnection(server, context=trust)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for path, body in requests:
        connection.request("POST", path, json.dumps(body), headers)
        answer = connection.getresponse()
        said = answer.read()
        if answer.status != 201:
            sys.exit(f"{path}: {answer.status} {said[:300]!r}")


def load_all(requests):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(load, [requests[part::8] for part in range(8)]))


def accounts():
    connection = http.client.HTTPSConnection(server, context=trust)
    connection.request("GET", "/api/v1/serviceaccounts", headers={"Authorization": f"Bearer {token}"})
    items = json.loads(connection.getresponse().read())["items"]
    return sum(item["metadata"]["name"] == "default" for item in items)


load_all([("/api/v1/namespaces", {"metadata": {"name": namespace(number)}}) for number in range(namespaces)])
load_all([binding(number) for number in range(bindings)])
end = time.monotonic() + 60
while accounts() < namespaces:
    if time.monotonic() > end:
        sys.exit("not every namespace has its service account after a minute")
    time.sleep(0.2)
