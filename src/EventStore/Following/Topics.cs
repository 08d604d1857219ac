using Casework.EventStore.Projecting;

namespace Casework.EventStore.Following;

/// <summary>What followers wait for: a stream, or all of a tenant. There as long as somebody follows.</summary>
internal sealed class Topics
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Tenant, Guid? Stream), Topic> _topics = [];

    public bool Any
    {
        get
        {
            lock (_lock)
                return _topics.Count > 0;
        }
    }

    public Topic Open(string tenant, Guid? stream)
    {
        lock (_lock)
        {
            if (!_topics.TryGetValue((tenant, stream), out var topic))
                _topics[(tenant, stream)] = topic = new Topic(this, (tenant, stream));
            topic.Followers++;
            return topic;
        }
    }

    public void Tell(StreamKey grown)
    {
        lock (_lock)
        {
            _topics.GetValueOrDefault((grown.Tenant, grown.Id))?.News.Beat();
            _topics.GetValueOrDefault((grown.Tenant, null))?.News.Beat();
        }
    }

    public void TellAll()
    {
        lock (_lock)
        {
            foreach (var topic in _topics.Values)
                topic.News.Beat();
        }
    }

    private void Close(Topic topic, (string Tenant, Guid? Stream) key)
    {
        lock (_lock)
        {
            if (--topic.Followers == 0)
                _topics.Remove(key);
        }
    }

    internal sealed class Topic(Topics topics, (string Tenant, Guid? Stream) key) : IDisposable
    {
        public Pulse News { get; } = new();

        public int Followers { get; set; }

        public void Dispose() => topics.Close(this, key);
    }
}
