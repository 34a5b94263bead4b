export default function Products() { return <h1>Products of Dixis</h1>; }
