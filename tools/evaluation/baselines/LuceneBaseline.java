import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene as it comes: FrenchAnalyzer, BM25, any word. Arguments: documents and queries as TSV, depth. */
public final class LuceneBaseline {
    public static void main(String[] arguments) throws Exception {
        Analyzer analyzer = new FrenchAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
             BufferedReader documents = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line; (line = documents.readLine()) != null;) {
                String[] row = line.split("\t", 3);
                Document document = new Document();
                document.add(new StringField("id", row[0], Field.Store.YES));
                document.add(new TextField("text", row[1] + "\n" + row[2], Field.Store.NO));
                writer.addDocument(document);
            }
        }
        BooleanQuery.setMaxClauseCount(10_000);
        int depth = Integer.parseInt(arguments[2]);
        try (DirectoryReader reader = DirectoryReader.open(directory);
             BufferedReader queries = Files.newBufferedReader(Path.of(arguments[1]));
             PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            QueryParser parser = new QueryParser("text", analyzer);
            for (String line; (line = queries.readLine()) != null;) {
                String[] row = line.split("\t", 2);
                // Lower case: AND, OR and NOT are words here.
                String words = QueryParser.escape(row[1].toLowerCase(Locale.FRENCH));
                if (words.isBlank()) continue;
                int rank = 0;
                for (ScoreDoc hit : searcher.search(parser.parse(words), depth).scoreDocs) {
                    String id = searcher.doc(hit.doc).get("id");
                    out.printf(Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", row[0], id, ++rank, hit.score);
                }
            }
        }
    }
}
