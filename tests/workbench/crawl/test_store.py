"""Archives in an object store are read like those on the disk, from a real server on this machine."""

import io
import json
import zipfile

import pytest

from lantu.documents import Limits
from lantu.engine import run_here
from lantu.workbench.crawl import Budget, PlanError, Work, read_shards

WORK = Work("jingjinji", Limits(), Budget(), everything=True, apart=False)


@pytest.fixture
def store(monkeypatch):
    """A store with two archives under one address."""
    import boto3
    import s3fs
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ACCESS_KEY_ID": "reader",
        "AWS_SECRET_ACCESS_KEY": "reader",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_EC2_METADATA_DISABLED": "true",
    }.items():
        monkeypatch.setenv(name, value)
    # A store that was opened in another test has another server.
    s3fs.S3FileSystem.clear_instance_cache()
    client = boto3.client("s3")
    client.create_bucket(Bucket="texts")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "2023年，保定市造林7万亩。")
    client.put_object(Bucket="texts", Key="crawl/1.zip", Body=packed.getvalue())
    line = json.dumps({"text": "2023年，唐山市新建道路35公里。"}, ensure_ascii=False)
    client.put_object(Bucket="texts", Key="crawl/2.jsonl", Body=line.encode())
    client.put_object(Bucket="texts", Key="crawl/picture.png", Body=b"x")
    yield client
    server.stop()


@pytest.mark.slow
def test_an_address_is_walked(store, tmp_path):
    """All archives under an address are read, what is none is passed over."""
    report = read_shards(["s3://texts/crawl/"], tmp_path / "out", work=WORK, run=run_here)
    assert (report.documents, report.read, report.records) == (2, 2, 2)
    again = read_shards(["s3://texts/crawl/"], tmp_path / "out", work=WORK, run=run_here)
    assert again.reused == 2


def test_one_archive_by_its_address(store, tmp_path):
    """An address of one archive is that archive; its documents name it."""
    report = read_shards(["s3://texts/crawl/1.zip"], tmp_path / "out", work=WORK, run=run_here)
    assert report.slowest[0].address == "s3://texts/crawl/1.zip!a.txt"


def test_an_archive_that_is_not_there(store, tmp_path):
    """A wrong address is an error that names it."""
    with pytest.raises(PlanError, match=r"s3://texts/none\.zip: cannot be reached"):
        read_shards(["s3://texts/none.zip"], tmp_path / "out", work=WORK, run=run_here)
